// All that this page knows comes from here: sandbox/README.md.

export class Refused extends Error {}

export async function get(path) {
  return answered(await fetch(path, { cache: "no-store" }));
}

export async function post(path, body = {}) {
  return answered(
    await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

async function answered(reply) {
  const body = await reply.json().catch(() => ({ error: reply.statusText }));
  if (!reply.ok) throw new Refused(body.error);
  return body;
}
