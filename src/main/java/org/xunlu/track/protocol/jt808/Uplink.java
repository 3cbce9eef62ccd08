package org.xunlu.track.protocol.jt808;

import java.util.List;

/** What a terminal says. */
public sealed interface Uplink {
    /** The positions in it, in the order sent. */
    default List<Location> locations() {
        return List.of();
    }

    /**
     * 0x0100: it wants to be known.
     *
     * @param province number of the province, GB/T 2260
     * @param city number of city and county, GB/T 2260
     * @param maker who made it
     * @param model its model
     * @param terminalId number the maker gave it
     * @param plateColor JT/T 415 or 697.7; 0 means that the plate is the VIN
     * @param plate plate, or VIN
     */
    record Registration(
            int province, int city, String maker, String model, String terminalId, int plateColor, String plate)
            implements Uplink {}

    /**
     * 0x0102: it proves who it is.
     *
     * @param code the code it was given when it registered
     * @param imei of its modem, from 2019 on; else empty
     * @param software its version, from 2019 on; else empty
     */
    record Authentication(String code, String imei, String software) implements Uplink {
        @Override
        public String toString() {
            return "Authentication[]";
        }
    }

    /** 0x0002: it is there. */
    record Heartbeat() implements Uplink {}

    /** 0x0003: it wants to be known no more. */
    record Unregistration() implements Uplink {}

    /** 0x0004: it asks for the time. */
    record TimeQuery() implements Uplink {}

    /** 0x0200: where it is. */
    record Located(Location location) implements Uplink {
        @Override
        public List<Location> locations() {
            return List.of(location);
        }
    }

    /** 0x0201: where it is, because it was asked by the message of this serial number. */
    record LocatedOnDemand(int answeredSerial, Location location) implements Uplink {
        @Override
        public List<Location> locations() {
            return List.of(location);
        }
    }

    /**
     * 0x0704: where it was.
     *
     * @param catchUp whether it had no network meanwhile
     * @param locations in the order sent; those that cannot be read are left out
     * @param unreadable how many were left out
     */
    record LocatedBefore(boolean catchUp, List<Location> locations, int unreadable) implements Uplink {
        public LocatedBefore {
            locations = List.copyOf(locations);
        }
    }

    /**
     * 0x0001: its answer to an order.
     *
     * @param answeredSerial serial number of the order
     * @param answeredId kind of the order
     * @param result 0 done, 1 failed, 2 not understood, 3 not supported
     */
    record Answer(int answeredSerial, int answeredId, int result) implements Uplink {}

    /** Something this server has no use for. */
    record Other(int id) implements Uplink {}
}
