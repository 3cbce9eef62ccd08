package org.xunlu.patrol;

/**
 * A squadron 中队, the part of the brigade that answers for some of its roads.
 *
 * @param version counts its edits, from 1
 */
public record Squadron(SquadronId id, String name, long version) {}
