/** Everything a Vaadin page needs to show labs: the elements, and Vaadin's own components they use. */
import '@vaadin/checkbox';
import '@vaadin/select';
import '@vaadin/tabs';
import '../figure/rl-figure';
import '../figure/rl-ridgeline';
import '../figure/rl-thumbnail';
import '../math/rl-math';
import './rl-lab';
