/**
 * Who the people of the brigade are, how they sign in, and what they did.
 *
 * <p>Words: a <b>person</b> has a login, a name and {@linkplain org.xunlu.access.Role roles}; a <b>session</b> is one
 * signed-in browser; the <b>audit trail</b> is the list of what was done, by whom, from where, with what outcome.
 *
 * <p>Laws: a person is disabled, never deleted. A password is kept only as its Argon2id hash, a session only as the
 * SHA-256 of its token. A password somebody else set (the first one, a reset one) must be changed before anything else
 * is allowed. After {@linkplain org.xunlu.account.Lockout five failures} a login waits, longer each time. An
 * administrator is not at the same time an auditor, and nobody can take the last administrator away. The audit trail
 * has no way to change or remove an entry (a look at what is shown anew every few seconds is one entry an hour): entries stay for ever, which covers the 180 days that 网络安全法 21 asks for,
 * and a hash chain shows whether somebody changed them behind the program's back.
 */
@NullMarked
package org.xunlu.account;

import org.jspecify.annotations.NullMarked;
