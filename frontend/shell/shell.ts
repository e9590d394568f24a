/** What every page of the shell needs in the browser. */
import '../lab/index';
import './shell.css';
import './rl-tools';
import { keepAddressInStep } from './address';

keepAddressInStep();
