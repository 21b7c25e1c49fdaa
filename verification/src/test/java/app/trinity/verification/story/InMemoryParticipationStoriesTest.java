package app.trinity.verification.story;

import app.trinity.verification.InMemory;

class InMemoryParticipationStoriesTest extends ParticipationStories implements InMemory {}
