/** jsdom with what every browser has and jsdom leaves out: text encoders, and Node's own byte arrays. */
const { TextDecoder, TextEncoder } = require("node:util");
const { TestEnvironment } = require("jest-environment-jsdom");

module.exports = class DomEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, {
      TextEncoder,
      TextDecoder,
      Uint8Array,
      ArrayBuffer,
      structuredClone,
    });
  }
};
