import net from "node:net";
import { Transform } from "node:stream";
import { origin } from "./stack.ts";

/** A line between the browser and the product that is as slow as is wanted and can be cut like a cable. */
export class Line {
  private readonly sockets = new Set<net.Socket>();
  private isCut = false;
  private readonly server = net.createServer((browser) => this.join(browser));

  private constructor(private bytesPerSecond: number) {}

  static async open(bytesPerSecond: number): Promise<Line> {
    const line = new Line(bytesPerSecond);
    await new Promise<void>((resolve) => line.server.listen(0, "127.0.0.1", resolve));
    return line;
  }

  /** Where the browser finds the product over this line. */
  origin(): string {
    return `http://localhost:${(this.server.address() as net.AddressInfo).port}`;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Whole again, and fast. */
  mend(): void {
    this.isCut = false;
    this.bytesPerSecond = Number.POSITIVE_INFINITY;
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private join(browser: net.Socket) {
    const product = net.connect(Number(new URL(origin).port), "localhost");
    for (const [socket, other] of [[browser, product], [product, browser]] as const) {
      this.sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
    if (this.isCut) browser.destroy();
    browser.pipe(this.slow()).pipe(product);
    product.pipe(browser);
  }

  private slow(): Transform {
    return new Transform({
      transform: (piece, _, done) => {
        setTimeout(() => done(null, piece), (piece.length / this.bytesPerSecond) * 1000);
      },
    });
  }
}
