import { feedEndpoint } from '../pipeline/feed.ts';
import { atomFeed } from '../documents/feeds.ts';

export const GET = feedEndpoint(atomFeed, 'application/atom+xml');
