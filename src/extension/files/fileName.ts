import type { Uri } from 'vscode';

/** The last part of a file's path, for messages: `cvpr2023.txt`. */
export function fileName(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
