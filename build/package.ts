import { packageProgram } from './packaging/package-program';
import { say } from './project';

const { directory, isProduct } = await packageProgram();
say(
  isProduct
    ? `Packaged: ${directory}`
    : `Packaged for tests only, around a third party's Electron that must not be shipped: ${directory}`,
);
