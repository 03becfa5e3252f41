import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import './styles/index.css';
import { mount } from 'svelte';
import { theme } from '$lib/theme.svelte';
import App from './App.svelte';

theme.start();

const target = document.getElementById('app');
if (target) mount(App, { target });
