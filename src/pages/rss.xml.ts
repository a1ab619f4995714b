import { feedEndpoint } from '../pipeline/feed.ts';
import { rssFeed } from '../documents/feeds.ts';

export const GET = feedEndpoint(rssFeed, 'application/rss+xml');
