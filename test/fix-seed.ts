// Property tests draw the same cases in every run; ONRECORD_SEED asks for others.

import fc from "fast-check";

const seed = Number(process.env["ONRECORD_SEED"] ?? 1);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
