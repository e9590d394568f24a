/** What every page of the shell needs in the browser. */
import '../lab/index';
import './rl-tools';
import { keepAddressInStep } from './address';

keepAddressInStep();
