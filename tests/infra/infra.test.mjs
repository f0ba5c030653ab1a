import { after, before } from 'node:test';
import { schemas } from './schemas.mjs';
import './state.mjs';
import './mistakes.mjs';

before(() => schemas.start());
after(() => schemas.stop());
