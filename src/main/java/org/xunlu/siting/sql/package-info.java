/** Keeps freight places, counts, flows, rules of site quality, studies and projects in the database. */
@NullMarked
package org.xunlu.siting.sql;

import org.jspecify.annotations.NullMarked;
