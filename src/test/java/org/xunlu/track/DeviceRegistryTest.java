package org.xunlu.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClock;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.sql.DeviceHealthTable;
import org.xunlu.track.sql.DeviceStore;
import org.xunlu.track.sql.UnknownDeviceTable;

@OnBothDatabases
record DeviceRegistryTest(Database database) {
    @Test
    void a_device_is_known_by_its_secret_and_only_the_hash_is_stored() {
        DeviceRegistry registry = registry();
        NewDevice made = registry.register("car-1", "演示车 1", 7L, null);
        assertThat(made.secret()).hasSize(26);
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(made.device().secretHash()).doesNotContain(made.secret());
        Device again = door(registry()).enter("car-1", made.secret(), "osmand", "127.0.0.1");
        assertThat(again.unitId()).isEqualTo(7);
        assertThat(again.lastSeen()).isNotNull();
    }

    @Test
    void unknown_names_and_wrong_secrets_are_refused_and_only_unknown_names_are_listed() {
        DeviceRegistry registry = registry();
        UnknownDevices unknown = unknown();
        DeviceDoor door = new DeviceDoor(registry, unknown, healths());
        NewDevice made = registry.register("car-2", "", null, null);
        assertThatThrownBy(() -> door.enter("stranger", "x", "osmand", "192.0.2.1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("track.unknown_device"));
        assertThatThrownBy(() -> door.enter("car-2", made.secret() + "x", "osmand", "192.0.2.1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED));
        assertThat(unknown.listLatestFirst())
                .extracting(UnknownDevice::uniqueId)
                .contains("stranger")
                .doesNotContain("car-2");
    }

    @Test
    void a_new_secret_ends_the_old_one_and_a_disabled_device_is_not_listened_to() {
        DeviceRegistry registry = registry();
        DeviceDoor door = door(registry);
        NewDevice made = registry.register("car-3", "", null, null);
        NewDevice renewed = registry.renewSecret(made.device().id());
        assertThatThrownBy(() -> door.enter("car-3", made.secret(), "osmand", "-"))
                .isInstanceOf(Refusal.class);
        registry.edit(made.device().id(), "演示车 3", null, false);
        assertThatThrownBy(() -> door.enter("car-3", renewed.secret(), "osmand", "-"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("track.device_disabled"));
    }

    @Test
    void an_officers_phone_is_made_once_and_rides_where_the_officer_rides() {
        DeviceRegistry registry = registry();
        Device phone = registry.ofPerson(4711, "演示员甲");
        assertThat(registry.ofPerson(4711, "演示员甲").id()).isEqualTo(phone.id());
        registry.ridePerson(4711, "演示员甲", 3L);
        assertThat(registry().get(phone.id()).unitId()).isEqualTo(3);
        assertThat(registry.listOfUnit(3)).extracting(Device::id).containsExactly(phone.id());
    }

    @Test
    void a_late_fix_is_counted_for_the_unit_of_its_own_time() {
        Instant morning = Instant.parse("2026-06-01T00:00:00Z");
        TestClock clock = new TestClock(morning);
        DeviceRegistry registry = new DeviceRegistry(new DeviceStore(database), clock);
        DeviceId id = registry.register("car-4", "", 1L, null).device().id();
        clock.pass(Duration.ofHours(2));
        registry.ride(id, 2L);
        clock.pass(Duration.ofHours(2));
        registry.ride(id, 2L);
        registry.edit(id, "演示车 4", null, true);
        Rides rides = registry().get(id).rides();
        assertThat(rides.turns()).hasSize(3);
        assertThat(rides.unitAt(morning.minusSeconds(1))).isEqualTo(1);
        assertThat(rides.unitAt(morning.plusSeconds(3600))).isEqualTo(1);
        assertThat(rides.unitAt(morning.plusSeconds(7200))).isEqualTo(2);
        assertThat(rides.unitAt(morning.plusSeconds(14399))).isEqualTo(2);
        assertThat(rides.unitAt(morning.plusSeconds(14400))).isNull();
    }

    @Test
    void what_goes_wrong_with_a_device_is_counted_with_the_last_reason_and_survives_a_restart() {
        DeviceRegistry registry = registry();
        DeviceHealths healths = healths();
        DeviceDoor door = new DeviceDoor(registry, unknown(), healths);
        Device device = registry.register("car-5", "", null, null).device();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> door.enter("car-5", "guess", "osmand", "-"))
                    .isInstanceOf(Refusal.class);
        }
        healths.told(device.id(), "演示终端 2.1", 81.5);
        healths.told(device.id(), "", -1.0);
        healths.save();
        healths.save();
        DeviceHealth stored = healths().of(device.id());
        assertThat(stored.errors()).isEqualTo(3);
        assertThat(stored.lastError()).isEqualTo("track.wrong_secret");
        assertThat(stored.version()).isEqualTo("演示终端 2.1");
        assertThat(stored.batteryPercent()).isEqualTo(81.5);
    }

    private DeviceRegistry registry() {
        return new DeviceRegistry(new DeviceStore(database), Clock.systemUTC());
    }

    private UnknownDevices unknown() {
        return new UnknownDevices(new UnknownDeviceTable(database), Clock.systemUTC());
    }

    private DeviceHealths healths() {
        return new DeviceHealths(new DeviceHealthTable(database), Clock.systemUTC());
    }

    private DeviceDoor door(DeviceRegistry registry) {
        return new DeviceDoor(registry, unknown(), healths());
    }
}
