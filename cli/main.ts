#!/usr/bin/env node
import { createRequire } from "node:module";

// Node reads CommonJS and its own modules from there faster than from a module.
createRequire(import.meta.url)("./start.cjs");
