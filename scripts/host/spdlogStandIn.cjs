// A stand-in in JavaScript for VS Code's native logger, whose binary npm does not bring. It has the same interface, writes
// at once and does not rotate. It must really write: VS Code reads its output channels back from these files.
const { appendFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const levelNames = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const infoLevel = 2;
let defaultLevel = infoLevel;

class Logger {
  /** @param {string} _kind @param {string} _name @param {string} file */
  constructor(_kind, _name, file) {
    this.file = file;
    this.level = defaultLevel;
    this.plain = false;
  }
  /** @param {number} level @param {string} message */
  write(level, message) {
    if (level < this.level) {
      return;
    }
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    try {
      appendFileSync(this.file, this.plain ? message : `${time} [${levelNames[level]}] ${message}\n`);
    } catch {
      // The folder went away with the end of a test.
    }
  }
  /** @param {string} message */
  trace(message) {
    this.write(0, message);
  }
  /** @param {string} message */
  debug(message) {
    this.write(1, message);
  }
  /** @param {string} message */
  info(message) {
    this.write(2, message);
  }
  /** @param {string} message */
  warn(message) {
    this.write(3, message);
  }
  /** @param {string} message */
  error(message) {
    this.write(4, message);
  }
  /** @param {string} message */
  critical(message) {
    this.write(5, message);
  }
  getLevel() {
    return this.level;
  }
  /** @param {number} level */
  setLevel(level) {
    this.level = level;
  }
  setPattern() {
    this.plain = false;
  }
  clearFormatters() {
    this.plain = true;
  }
  flush() {
    // Nothing waits to be written.
  }
  drop() {
    // No file is kept open.
  }
}

/** @param {string} name @param {string} file */
function createLogger(name, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  return Promise.resolve(new Logger('', name, file));
}

/** @param {number} level */
function setLevel(level) {
  defaultLevel = level;
}

module.exports = {
  version: 0,
  Logger,
  setLevel,
  setFlushOn() {
    // Every line is written at once.
  },
  createRotatingLogger: createLogger,
  createAsyncRotatingLogger: createLogger,
};
