import '../styles/embed.css';
import '../lab/rl-lab';
import type { RlLab } from '../lab/rl-lab';
import { readAddress } from './address';
import { tellHeight } from './height';

/** The lab alone, in a frame of somebody else's page: no shell, no session, no cookie. */
const address = readAddress(location.pathname, location.search);
document.documentElement.setAttribute('theme', address.theme);
document.documentElement.lang = address.language;

const lab: RlLab = document.createElement('rl-lab');
Object.assign(lab, { technique: address.technique, query: address.query, lang: address.language, controls: address.controls, base: address.base, compact: true });
(document.querySelector('main') ?? document.body).append(lab);
if (parent !== window) tellHeight(lab, parent);
