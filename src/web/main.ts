// Starts the application.

import { mount } from "svelte";
import Door from "./door.svelte";
import "./install.svelte.ts";
import "./styles.css";
import "./styles-parts.css";

const target = document.getElementById("app");
if (target !== null) mount(Door, { target });
