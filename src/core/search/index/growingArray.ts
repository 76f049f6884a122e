interface NumberArray<Self> {
  readonly length: number;
  [index: number]: number;
  set(source: Self): void;
  subarray(start: number, end: number): Self;
}

/** A typed array to which numbers can be added. */
export class GrowingArray<Numbers extends NumberArray<Numbers>> {
  readonly #create: new (length: number) => Numbers;
  #numbers: Numbers;
  #length = 0;

  constructor(create: new (length: number) => Numbers) {
    this.#create = create;
    this.#numbers = new create(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new this.#create(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  /** What was added so far, without a copy. */
  view(): Numbers {
    return this.#numbers.subarray(0, this.#length);
  }
}
