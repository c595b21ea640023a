export * as model from '../../../src/core/model';
export * as read from '../../../src/page/read';
