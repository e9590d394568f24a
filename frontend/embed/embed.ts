import '../styles/embed.css';
import '../lab/rl-lab';
import { readAddress } from './address';
import { tellHeight } from './height';

/** The lab alone, in a frame of somebody else's page: no shell, no session, no cookie. */
const { technique, query, language, theme, controls, preset, base } = readAddress(location.pathname, location.search);
document.documentElement.setAttribute('theme', theme);
document.documentElement.lang = language;

const lab = document.createElement('rl-lab');
Object.assign(lab, { technique, query, lang: language, controls, preset, base, compact: true });
(document.querySelector('main') ?? document.body).append(lab);
if (parent !== window) tellHeight(lab, parent);
