/**
 * The certificate for https://localhost, without which Excel loads no pane. Microsoft's
 * office-addin-dev-certs makes one that the machine trusts; it is good for 30 days, and once it has
 * lapsed Excel shows an empty pane and says nothing. So it is looked at before anything is built.
 */
import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BuildOptionError } from "./manifest.mjs";

const HOW_ZH =
  "请运行 npx office-addin-dev-certs install（需要联网，会请您同意信任它），或用 --cert、--key 指定证书和私钥（PEM）。";
const HOW_EN =
  "Run npx office-addin-dev-certs install, or give a certificate and its key (PEM) with --cert and --key.";

/**
 * Certificate and key, as `https.createServer` takes them.
 *
 * @param options.home the user's folder, where Microsoft's tool keeps its files
 * @param options.cert, options.key files of one's own instead
 * @param options.now the time to be valid at
 * @throws BuildOptionError saying what is wrong with them and what to do
 */
export function localhostCertificate({ home, cert, key, now }) {
  const folder = join(home, ".office-addin-dev-certs");
  const files = {
    cert: cert ?? join(folder, "localhost.crt"),
    key: key ?? join(folder, "localhost.key"),
  };
  const missing = Object.values(files).find((file) => !existsSync(file));
  if (missing !== undefined) {
    throw refusal(
      `没有 localhost 的证书（${missing}），Excel 只打开受信任的 https 网页。`,
      `There is no certificate for localhost (${missing}); Excel opens trusted https pages only.`,
    );
  }
  const keys = { cert: readFileSync(files.cert), key: readFileSync(files.key) };
  examine(keys, files, now);
  return keys;
}

function examine(keys, files, now) {
  let certificate;
  let privateKey;
  try {
    certificate = new X509Certificate(keys.cert);
    privateKey = createPrivateKey(keys.key);
  } catch {
    throw refusal(
      `证书或私钥读不出来（${files.cert}，${files.key}）。`,
      `Certificate or key cannot be read (${files.cert}, ${files.key}).`,
    );
  }
  const until = new Date(certificate.validTo);
  if (now < new Date(certificate.validFrom) || now > until) {
    const day = until.toISOString().slice(0, 10);
    throw refusal(
      `localhost 的证书有效期到 ${day}，现在无效。`,
      `The certificate for localhost was valid until ${day}.`,
    );
  }
  if (certificate.checkHost("localhost") === undefined) {
    throw refusal("证书不是给 localhost 的。", "The certificate is not for localhost.");
  }
  if (!certificate.checkPrivateKey(privateKey)) {
    throw refusal("私钥与证书不是一对。", "Key and certificate do not belong together.");
  }
}

function refusal(zh, en) {
  return new BuildOptionError(`${zh}${HOW_ZH}\n${en} ${HOW_EN}`);
}
