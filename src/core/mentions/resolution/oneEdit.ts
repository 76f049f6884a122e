/** Whether one letter added, left out, changed or swapped with its neighbour makes one text of the other. */
export function isOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) {
    return false;
  }
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let same = 0;
  while (same < short.length && short[same] === long[same]) {
    same += 1;
  }
  if (long.length > short.length) {
    return short.slice(same) === long.slice(same + 1);
  }
  const isSwapped = short[same] === long[same + 1] && short[same + 1] === long[same];
  return (
    same < short.length &&
    (short.slice(same + 1) === long.slice(same + 1) || (isSwapped && short.slice(same + 2) === long.slice(same + 2)))
  );
}
