package app.trinity.verification.story;

import app.trinity.verification.InMemory;

class InMemoryMatchStoriesTest extends MatchStories implements InMemory {}
