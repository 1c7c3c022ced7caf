/**
 * Signing in through somebody else: the city's sign-on for staff, the national authentication app (デジタル認証アプリ) for residents, or
 * whatever speaks OpenID Connect Core 1.0. Off unless configured; nothing outside is called before somebody wants to sign in.
 */
@NullMarked
package org.kaikaku.platform.identity.oidc;

import org.jspecify.annotations.NullMarked;
