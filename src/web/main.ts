// Starts the application.

import { mount } from "svelte";
import App from "./app.svelte";
import "./styles.css";

const target = document.getElementById("app");
if (target !== null) mount(App, { target });
