-- With the number of the run, a session's token and the ids of ideas after `--`, every request is a comment on one of the
-- ideas in turn, under a key of its own. Without them, requests are as wrk makes them.

-- Comments that one address sends: fewer than the limit of a minute, as from many people behind one proxy.
local of_one_address = 100

function init(args)
  local run, token = args[1], args[2]
  if not token then return end
  local ideas = { select(3, unpack(args)) }
  local sent = 0
  local body = '{"language":"en","body":"We have a workshop that could help, and people who know how."}'
  request = function()
    sent = sent + 1
    local address = math.floor(sent / of_one_address)
    return wrk.format('POST', '/api/v1/ideas/' .. ideas[sent % #ideas + 1] .. '/comments', {
      ['authorization'] = 'Bearer ' .. token,
      ['content-type'] = 'application/json',
      ['idempotency-key'] = run .. '-' .. sent,
      ['x-forwarded-for'] = '10.' .. run .. '.' .. math.floor(address / 256) .. '.' .. address % 256,
    }, body)
  end
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('\n{"seconds":%f,"requests":%d,"failed":%d,"p50":%f,"p99":%f}\n',
    summary.duration / 1e6, summary.requests, failed, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
