package app.trinity.verification.architecture.house.core;

/** A use case that is a door of its own. */
public final class PublicUseCase {}
