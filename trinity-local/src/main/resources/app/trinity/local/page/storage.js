// Storage can be switched off or full; the game then goes on from memory, it only forgets on reload.
function safe(area) {
  const memory = new Map();
  return {
    read(key, fallback = null) {
      try {
        const text = area()?.getItem(`trinity.${key}`) ?? memory.get(key);
        return text === undefined || text === null ? fallback : JSON.parse(text);
      } catch {
        return fallback;
      }
    },
    write(key, value) {
      const text = JSON.stringify(value);
      memory.set(key, text);
      try {
        area()?.setItem(`trinity.${key}`, text);
      } catch {
        // kept in memory above
      }
    },
    remove(key) {
      memory.delete(key);
      try {
        area()?.removeItem(`trinity.${key}`);
      } catch {
        // nothing was stored
      }
    },
  };
}

export const browser = safe(() => window.localStorage);
export const tab = safe(() => window.sessionStorage);
