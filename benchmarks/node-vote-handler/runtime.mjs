// What Lambda's Node runtime does with a handler, and no more: takes events from the Runtime API one by
// one and gives answers back. An event {"memory": true} is answered with the memory in use.
import http from "node:http";
import { handler } from "./handler.mjs";

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(":");
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const INVOCATION = "/2018-06-01/runtime/invocation/";

function request(method, path, body) {
  return new Promise((resolve, reject) => {
    const sent = http.request({ host, port, method, path, agent }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

async function serve() {
  for (;;) {
    const next = await request("GET", `${INVOCATION}next`);
    const id = next.headers["lambda-runtime-aws-request-id"];
    try {
      const event = JSON.parse(next.body.toString());
      const answer = event.memory ? process.memoryUsage() : await handler(event);
      await request("POST", `${INVOCATION}${id}/response`, JSON.stringify(answer));
    } catch (error) {
      const report = { errorType: error.name, errorMessage: error.message };
      await request("POST", `${INVOCATION}${id}/error`, JSON.stringify(report));
    }
  }
}

serve();
