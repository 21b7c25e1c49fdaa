package app.trinity.verification.architecture.house.room.spi;

/** What an adapter would implement. */
public interface AStore {}
