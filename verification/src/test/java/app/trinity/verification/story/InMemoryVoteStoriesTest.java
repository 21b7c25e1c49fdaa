package app.trinity.verification.story;

import app.trinity.verification.InMemory;

class InMemoryVoteStoriesTest extends VoteStories implements InMemory {}
