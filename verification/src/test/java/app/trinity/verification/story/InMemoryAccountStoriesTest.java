package app.trinity.verification.story;

import app.trinity.verification.InMemory;

class InMemoryAccountStoriesTest extends AccountStories implements InMemory {}
