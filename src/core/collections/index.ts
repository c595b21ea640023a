export { type Interest, relatedArticles } from './related';
export { tagArticles } from './tag';
