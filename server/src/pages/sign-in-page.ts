import { LEAST_PASSWORD } from "../access/password.ts";
import { html } from "./html.ts";
import { renderBarePage } from "./layout.ts";

interface SignInFacts {
  readonly hasProvider: boolean;
  /** What was wrong with the last try; null at first. */
  readonly fault: string | null;
}

export function renderSignIn({ hasProvider, fault }: SignInFacts): string {
  return renderBarePage(
    "Sign in",
    html`<h1>Sign in</h1>
${fault === null ? null : html`<p class="notice" role="alert">${fault}</p>`}
${hasProvider ? html`<p><a class="button" href="/sign-in/oidc">Sign in with your company account</a></p><h2>Or with an account of this collector</h2>` : null}
<form class="sign-in" method="post" action="/sign-in">
<label>Name <input name="login" autocomplete="username" required maxlength="100" autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required maxlength="256"></label>
<label>Code <small>if your account asks for one</small> <input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" pattern="[0-9]{6}"></label>
<button type="submit">Sign in</button>
</form>`,
  );
}

interface WelcomeFacts {
  readonly login: string;
  readonly token: string;
  readonly fault: string | null;
}

export function renderWelcome({ login, token, fault }: WelcomeFacts): string {
  return renderBarePage(
    "Choose a password",
    html`<h1>Welcome, ${login}</h1>
<p>Choose a password of at least ${LEAST_PASSWORD} characters; a few words that nobody would guess are best. This link works once.</p>
${fault === null ? null : html`<p class="notice" role="alert">${fault}</p>`}
<form class="sign-in" method="post" action="/welcome/${token}">
<input type="hidden" name="login" autocomplete="username" value="${login}">
<label>Password <input name="password" type="password" autocomplete="new-password" required minlength="${LEAST_PASSWORD}" maxlength="256" autofocus></label>
<button type="submit">Set password and sign in</button>
</form>`,
  );
}
