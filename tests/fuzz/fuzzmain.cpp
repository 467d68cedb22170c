// SPDX-FileCopyrightText: 2026 The Belltower Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/recordings.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <vector>

// The loop for compilers without libFuzzer: pieces of recordings, spoilt by chance, for a while.
// The seed is printed first, so that a failure can be had again with --seed.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {
class Spoiler
{
public:
    explicit Spoiler(unsigned seed) : m_random(seed)
    {
        for (const QString &name : recordingNames()) {
            if (const QByteArray bytes = readRecording(name); bytes.size() < 1'000'000)
                m_recordings.push_back(bytes.toStdString());
        }
    }

    std::string next()
    {
        const std::string &whole = m_recordings[below(m_recordings.size())];
        const std::size_t from = below(whole.size());
        std::string bytes = whole.substr(from, 1 + below(16'384));
        for (std::size_t changes = below(40); changes > 0 && !bytes.empty(); --changes)
            spoil(bytes);
        return bytes;
    }

private:
    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random);
    }
    void spoil(std::string &bytes)
    {
        static const std::vector<std::string> Words{"\r\n\r\n",
                                                    "\n",
                                                    "\r",
                                                    ":",
                                                    ": ",
                                                    "Event: ",
                                                    "Uniqueid: ",
                                                    "Response: Success\r\n",
                                                    "\xff\xfe",
                                                    "99999999999999999999",
                                                    std::string(1, '\0'),
                                                    std::string(3000, 'x')};
        const std::size_t at = below(bytes.size());
        switch (below(5)) {
        case 0:
            bytes[at] = char(below(256));
            break;
        case 1:
            bytes.erase(at, 1 + below(64));
            break;
        case 2:
            bytes.insert(at, Words[below(Words.size())]);
            break;
        case 3: // a piece of it once more
            bytes.insert(at, bytes.substr(below(bytes.size()), below(512)));
            break;
        default: { // a piece of another recording
            const std::string &other = m_recordings[below(m_recordings.size())];
            bytes.insert(at, other.substr(below(other.size()), below(1024)));
        }
        }
    }

    std::mt19937 m_random;
    std::vector<std::string> m_recordings;
};

long option(int count, char **words, const char *name, long otherwise)
{
    for (int i = 1; i + 1 < count; ++i) {
        if (std::strcmp(words[i], name) == 0)
            return std::strtol(words[i + 1], nullptr, 10);
    }
    return otherwise;
}
} // namespace

int main(int count, char **words)
{
    const long seconds = option(count, words, "--seconds", 10);
    const auto seed =
        unsigned(option(count, words, "--seed", long(std::random_device{}() & 0x7fffffff)));
    std::printf("seed %u\n", seed);
    std::fflush(stdout);
    Spoiler spoiler(seed);
    QElapsedTimer clock;
    clock.start();
    long runs = 0;
    for (; clock.elapsed() < seconds * 1000; ++runs) {
        const std::string bytes = spoiler.next();
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
    }
    std::printf("%ld inputs in %ld s\n", runs, seconds);
    return 0;
}
