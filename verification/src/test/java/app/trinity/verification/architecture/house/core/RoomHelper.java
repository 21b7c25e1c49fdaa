package app.trinity.verification.architecture.house.core;

/** Whatever this is. */
interface RoomHelper {}
