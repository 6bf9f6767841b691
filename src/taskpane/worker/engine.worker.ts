/** The worker's entry: one engine, answering by message. */
import { expose } from "comlink";
import { localEngine } from "./local-engine";

expose(localEngine());
