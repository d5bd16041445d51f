/** A line that does what a test says, and keeps what was sent over it. */
export class FakeSocket extends EventTarget {
  readonly sent: string[] = [];
  readonly address: string;
  closed = false;
  constructor(address: string) {
    super();
    this.address = address;
  }
  send(data: string) {
    this.sent.push(data);
  }
  close() {
    this.closed = true;
  }
  open() {
    this.dispatchEvent(new Event("open"));
  }
  hear(data: string) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
  greet() {
    this.open();
    this.hear('{"t":"welcome"}');
  }
  drop(code = 1006) {
    this.dispatchEvent(Object.assign(new Event("close"), { code }));
  }
}
