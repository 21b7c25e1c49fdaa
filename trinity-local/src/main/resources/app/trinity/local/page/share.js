// On a home network the page is served without TLS, where browsers offer neither the clipboard nor the share sheet.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'offscreen';
  document.body.append(field);
  const focused = document.activeElement;
  field.select();
  field.setSelectionRange(0, text.length);
  let done = false;
  try {
    done = document.execCommand('copy');
  } catch {
    done = false;
  }
  field.remove();
  focused?.focus?.();
  return done;
}

export const canShare = typeof navigator.share === 'function';

export async function share(data) {
  try {
    await navigator.share(data);
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
  }
}

export function isLoopback(address) {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}
