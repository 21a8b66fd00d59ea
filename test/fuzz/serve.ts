import { serve } from './child.js';
import { targets } from './targets.js';

serve(targets);
