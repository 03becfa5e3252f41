import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import './styles/index.css';
import { mount } from 'svelte';
import { theme } from '$lib/theme.svelte';
import { words } from '$words';
import App from './App.svelte';

theme.start();
// The texts are there before the first page is drawn.
void words.start().finally(() => {
  const target = document.getElementById('app');
  if (target) mount(App, { target });
});
