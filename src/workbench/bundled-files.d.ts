declare module "*.css";

declare module "*.xlsx" {
  /** The file as `data:…;base64,…`. */
  const address: string;
  export default address;
}
