import type {
  AuthenticationResponseJSON,
  AuthenticatorTransportFuture,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { fromBase64Url, toBase64Url } from "#domain/base64url.ts";
import type { Asked, Passkeys } from "#domain/passkey/port.ts";
import type { PasskeyKey } from "#db/passkeys.server.ts";

/** A sixth of the Worker, and few requests need it: it is not read at the start. */
const library = () => import("@simplewebauthn/server");

/** Passkeys of the pages at `origin`, by SimpleWebAuthn. */
export function webAuthn(origin: string): Passkeys {
  const rpID = new URL(origin).hostname;
  const expected = { expectedOrigin: origin, expectedRPID: rpID, requireUserVerification: true };
  return {
    async registration(person, known) {
      const { generateRegistrationOptions } = await library();
      return asked(
        await generateRegistrationOptions({
          rpName: "OPNMRT",
          rpID,
          userID: new TextEncoder().encode(person.id),
          userName: person.email,
          userDisplayName: person.name || person.email,
          attestationType: "none",
          excludeCredentials: known.map(nameOf),
          authenticatorSelection: { residentKey: "required", userVerification: "required" },
        }),
      );
    },
    async verifyRegistration(answer, expectedChallenge) {
      const { verifyRegistrationResponse } = await library();
      const checked = await verifyRegistrationResponse({
        response: answer as unknown as RegistrationResponseJSON,
        expectedChallenge,
        ...expected,
      }).catch(() => null);
      if (!checked?.verified || !checked.registrationInfo) return null;
      const { credential } = checked.registrationInfo;
      return {
        credentialId: credential.id,
        publicKey: toBase64Url(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
      };
    },
    async signIn() {
      const { generateAuthenticationOptions } = await library();
      return asked(await generateAuthenticationOptions({ rpID, userVerification: "required" }));
    },
    async verifySignIn(answer, expectedChallenge, key) {
      const { verifyAuthenticationResponse } = await library();
      const checked = await verifyAuthenticationResponse({
        response: answer as unknown as AuthenticationResponseJSON,
        expectedChallenge,
        ...expected,
        credential: { ...nameOf(key), publicKey: fromBase64Url(key.publicKey), counter: key.counter },
      }).catch(() => null);
      return checked?.verified ? { counter: checked.authenticationInfo.newCounter } : null;
    },
  };
}

const nameOf = ({ credentialId, transports }: PasskeyKey) => ({
  id: credentialId,
  transports: transports as AuthenticatorTransportFuture[],
});

const asked = <O extends { challenge: string }>(options: O): Asked => ({
  options: { ...options },
  challenge: options.challenge,
});
