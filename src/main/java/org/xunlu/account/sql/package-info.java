/** Persons, sessions, failed sign-ins and the audit trail in the database. */
@NullMarked
package org.xunlu.account.sql;

import org.jspecify.annotations.NullMarked;
