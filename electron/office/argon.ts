import { argon2id } from 'hash-wasm';
import { z } from 'zod';

/** Cost of turning a password into a key (Argon2id, RFC 9106). `memory` in KiB. */
export const argonCostSchema = z.object({
  memory: z.number().int().min(8).max(4_194_304),
  iterations: z.number().int().min(1).max(100),
  parallelism: z.number().int().min(1).max(16),
});
export type ArgonCost = z.infer<typeof argonCostSchema>;

/** 64 MiB, three passes: about 0.3 s on an office PC. */
export const officeCost: ArgonCost = { memory: 65_536, iterations: 3, parallelism: 1 };

/** 32 bytes from a secret; the same secret, salt and cost always give the same. */
export async function stretch(secret: Buffer, salt: Buffer, cost: ArgonCost): Promise<Buffer> {
  const hash = await argon2id({
    password: secret,
    salt,
    memorySize: cost.memory,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return Buffer.from(hash.buffer, hash.byteOffset, hash.byteLength);
}
