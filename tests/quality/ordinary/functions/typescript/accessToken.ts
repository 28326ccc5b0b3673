import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { KeyObject } from 'node:crypto';

const ISSUER = 'https://id.example.com';
const AUDIENCE = 'reports';

export interface Reader {
  id: string;
  team: string;
}

export async function sign(reader: Reader, privateKey: KeyObject): Promise<string> {
  return new SignJWT({ team: reader.team })
    .setProtectedHeader({ alg: 'ES256' })
    .setSubject(reader.id)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(privateKey);
}

export async function verify(token: string, publicKey: KeyObject): Promise<Reader> {
  const { payload }: { payload: JWTPayload } = await jwtVerify(token, publicKey, {
    algorithms: ['ES256'],
    issuer: ISSUER,
    audience: AUDIENCE,
    requiredClaims: ['exp', 'sub'],
  });
  if (typeof payload.sub !== 'string' || typeof payload.team !== 'string') {
    throw new Error('token is incomplete');
  }
  return { id: payload.sub, team: payload.team };
}
